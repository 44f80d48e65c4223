/** The database: SQLite in the data folder, or PostgreSQL (数据库). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.data;
