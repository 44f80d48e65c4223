package org.gongkai.server.request;

/**
 * Who asks, with what article 29 of the Regulation wants to know (申请人). Personal data: it is kept sealed, and each look
 * at it stands in the ledger.
 *
 * @param kind kind
 * @param name of the person or the organisation
 * @param identity number of the identity document, or of the organisation's registration; may be empty
 * @param contactPerson who acts for an organisation; empty for a person
 * @param address postal address; may be empty
 * @param telephone may be empty
 * @param email may be empty
 * @param electronicDelivery whether a consent to electronic delivery (电子送达确认书) is on file
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        String identity,
        String contactPerson,
        String address,
        String telephone,
        String email,
        boolean electronicDelivery) {

    /** Whether there is a way to answer them. */
    public boolean canBeReached() {
        return !(address.isBlank() && telephone.isBlank() && email.isBlank());
    }

    /** The name as lists show it to those who need not know it: its first character stays. */
    public String maskedName() {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.min(2, name.codePointCount(first, name.length())));
    }
}
