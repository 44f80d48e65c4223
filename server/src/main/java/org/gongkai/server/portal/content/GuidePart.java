package org.gongkai.server.portal.content;

/** The texts of the disclosure guide (指南正文), as article 12 names them, in the order in which they are read. */
public enum GuidePart {
    /** Which information there is and how it is arranged (信息的分类和编排体系). */
    ORDER,
    /** Where to find what is public (主动公开信息的获取方式). */
    ACCESS,
    /** How to ask for information (依申请公开的办理). */
    REQUEST,
    /** Where to turn when the office does not do its duty (监督和救济). */
    REMEDY
}
