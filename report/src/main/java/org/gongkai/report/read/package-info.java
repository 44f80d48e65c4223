/** Reading: one reader a format turns a file into lines and grids; what knows the forms comes after and is shared. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read;
