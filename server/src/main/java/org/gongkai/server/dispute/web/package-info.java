/** The pages of disputes (行政争议页面). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.dispute.web;
