package org.gongkai.server.office;

/** What a person does in disclosure work (职责). */
public enum Role {
    /** Runs everything daily (政务公开专员). */
    CLERK,
    /** Submits material of a section or community (信息员). */
    LIAISON,
    /** First review: accuracy and attribute (股室负责人). */
    SECTION_HEAD,
    /** Second review: secrets and personal data, articles 14 to 17 (保密审查员). */
    SECRECY_REVIEWER,
    /** Final approval (分管领导). */
    LEADER,
    /** Agrees to extensions, article 33 (政府信息公开工作机构负责人). */
    DISCLOSURE_HEAD,
    /** Sees everything, changes nothing (纪检监察). */
    INSPECTOR,
    /** Receives and rolls up annual reports (区政府信息公开主管部门). */
    DISTRICT,
    /** Keeps units, people and settings (系统管理员). */
    ADMIN
}
