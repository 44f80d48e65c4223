/** Tables as spreadsheets bring them: CSV in any of its encodings, XLSX as a stream (导入表格). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.tables;
