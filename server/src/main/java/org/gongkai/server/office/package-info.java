/** Units, sections, people and what they may do (单位、股室、人员和职责). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.office;
