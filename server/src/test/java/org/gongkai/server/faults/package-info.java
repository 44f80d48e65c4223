/** What becomes of people's work when the program is killed, and of readers when others are very slow (故障试验). */
package org.gongkai.server.faults;
