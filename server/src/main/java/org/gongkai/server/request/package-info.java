/** Requests for information (依申请公开): register, docket, letters, applicants. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request;
