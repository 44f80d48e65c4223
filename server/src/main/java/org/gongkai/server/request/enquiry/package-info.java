/** Asking sections about a request, and notes on its docket (内部征询与备注). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.enquiry;
