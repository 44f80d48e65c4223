/** What becomes of people's work when the program is killed (故障试验). */
package org.gongkai.server.faults;
