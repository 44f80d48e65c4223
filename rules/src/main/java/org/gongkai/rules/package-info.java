/** The law as pure functions over data: no framework, and no input or output but these packages' own resource files. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules;
