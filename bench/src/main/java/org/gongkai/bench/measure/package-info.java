/** Measuring proper: rounds over a folder, whole processes, heap and residence, LibreOffice on the same files. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench.measure;
