/**
 * Official letters of requests for information (依申请公开文书): kinds and wording as data, an office's own Word templates, and
 * the letter made of them, as DOCX and PDF.
 */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.letter;
