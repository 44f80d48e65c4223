package org.gongkai.server.request.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.RequestKind;

/**
 * What an applicant types (网上申请表): the contents of article 29 and nothing more. Texts are kept as typed, so that nothing
 * is lost when one is wrong.
 */
record ApplyForm(
        ApplicantKind applicantKind,
        String name,
        String identity,
        String contactPerson,
        String address,
        String telephone,
        String email,
        boolean electronicDelivery,
        String information,
        Asked.Form form,
        Asked.Provision provision) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,120}");
    private static final Map<String, Integer> LONGEST = Map.of(
            "name", 120,
            "identity", 60,
            "contactPerson", 60,
            "address", 200,
            "telephone", 40,
            "email", 120,
            "information", 4000);

    /** What was typed; a choice that is none stays at the usual one. */
    static ApplyForm of(Map<String, String> typed) {
        return new ApplyForm(
                chosen(ApplicantKind.values(), typed.get("applicantKind")),
                text(typed, "name"),
                text(typed, "identity"),
                text(typed, "contactPerson"),
                text(typed, "address"),
                text(typed, "telephone"),
                text(typed, "email"),
                "true".equals(typed.get("electronicDelivery")),
                text(typed, "information"),
                chosen(Asked.Form.values(), typed.get("form")),
                chosen(Asked.Provision.values(), typed.get("provision")));
    }

    /** All that was typed by its field's name, for a page that carries it on. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("applicantKind", applicantKind.name());
        fields.put("name", name);
        fields.put("identity", identity);
        fields.put("contactPerson", contactPerson);
        fields.put("address", address);
        fields.put("telephone", telephone);
        fields.put("email", email);
        fields.put("electronicDelivery", String.valueOf(electronicDelivery));
        fields.put("information", information);
        fields.put("form", form.name());
        fields.put("provision", provision.name());
        return fields;
    }

    /** What is missing or wrong, in the order of the form. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        missing(problems, "information", information.isEmpty());
        missing(problems, "name", name.isEmpty());
        missing(problems, "identity", identity.isEmpty());
        missing(problems, "contactPerson", applicantKind != ApplicantKind.PERSON && contactPerson.isEmpty());
        missing(problems, "address", provision == Asked.Provision.POST && address.isEmpty());
        missing(problems, "telephone", address.isEmpty() && telephone.isEmpty() && email.isEmpty());
        missing(problems, "email", provision == Asked.Provision.ONLINE && email.isEmpty());
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            problems.add(Problem.at("email", "apply.problem.email.wrong", email));
        }
        fields().forEach((field, value) -> {
            int longest = LONGEST.getOrDefault(field, Integer.MAX_VALUE);
            if (value.length() > longest) {
                problems.add(Problem.at(field, "apply.problem.long." + field, String.valueOf(longest)));
            }
        });
        return problems;
    }

    /** The request, received on a day. */
    NewRequest request(LocalDate day) {
        Applicant applicant = new Applicant(
                applicantKind, name, identity, contactPerson, address, telephone, email, electronicDelivery);
        Asked asked = new Asked(information, form, provision);
        return new NewRequest(RequestKind.DISCLOSURE, Channel.ONLINE, day, applicant, asked);
    }

    private static void missing(List<Problem> problems, String field, boolean missing) {
        if (missing) {
            problems.add(Problem.at(field, "apply.problem.missing." + field));
        }
    }

    /** Line ends of one sort, and no other control characters. */
    static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
    }

    private static <E extends Enum<E>> E chosen(E[] all, @org.jspecify.annotations.Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(all[0]);
    }
}
