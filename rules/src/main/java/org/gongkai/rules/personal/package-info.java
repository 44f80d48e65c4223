/** Finders of personal data (个人信息) and secrecy marks (密级标志) in what is about to be published, and the masking of both. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules.personal;
