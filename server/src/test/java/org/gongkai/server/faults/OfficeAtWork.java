package org.gongkai.server.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An office whose people hand in, review and publish one material after the other, each step a request of its own. */
final class OfficeAtWork {

    private static final String PASSWORD = "long enough to pass";
    private static final List<String> REVIEWERS = List.of("head", "secrecy", "leader");

    private final Browserless clerk;
    private final Browserless liaison;
    private final List<Browserless> reviewers;
    private final Acknowledged acknowledged;

    private OfficeAtWork(int port, Acknowledged acknowledged) throws IOException, InterruptedException {
        this.clerk = Browserless.signedIn(port, "clerk", PASSWORD);
        this.liaison = Browserless.signedIn(port, "liaison", PASSWORD);
        this.reviewers = List.of(
                Browserless.signedIn(port, "head", PASSWORD),
                Browserless.signedIn(port, "secrecy", PASSWORD),
                Browserless.signedIn(port, "leader", PASSWORD));
        this.acknowledged = acknowledged;
    }

    /** Sets a new installation up. */
    static void setUp(ServerProcess server) throws IOException, InterruptedException {
        Browserless first = new Browserless(server.port());
        first.open("/set-up?code=" + server.code());
        first.post(
                "/set-up",
                Map.of(
                        "code", server.code(),
                        "unitCode", "350504999",
                        "name", "测试区人民政府青石街道办事处",
                        "shortName", "青石街道",
                        "sections", "社会事务办公室",
                        "person", "林某",
                        "signIn", "clerk",
                        "password", PASSWORD));
        Browserless clerk = Browserless.signedIn(server.port(), "clerk", PASSWORD);
        List<String> roles = List.of("SECTION_HEAD", "SECRECY_REVIEWER", "LEADER");
        takeOn(clerk, "liaison", "LIAISON", "1");
        for (int i = 0; i < roles.size(); i++) {
            takeOn(clerk, REVIEWERS.get(i), roles.get(i), i == 0 ? "1" : "");
        }
        takeOn(clerk, "inspector", "INSPECTOR", "");
    }

    private static void takeOn(Browserless clerk, String name, String role, String section)
            throws IOException, InterruptedException {
        clerk.post(
                "/office/people",
                Map.of("name", name, "signIn", name, "role", role, "section", section, "password", PASSWORD));
    }

    /** Everybody signs in. */
    static OfficeAtWork at(ServerProcess server, Acknowledged acknowledged) throws IOException, InterruptedException {
        return new OfficeAtWork(server.port(), acknowledged);
    }

    /** What the inspector's proof of the ledger says. */
    static String proof(ServerProcess server) throws IOException, InterruptedException {
        Browserless inspector = Browserless.signedIn(server.port(), "inspector", PASSWORD);
        inspector.post("/office/supervision/proof", Map.of());
        return inspector.open("/office/supervision");
    }

    /** Carries one material from the liaison's desk to the published page. */
    void carryOne() throws IOException, InterruptedException {
        byte[] file = ("名单 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        long material = number(liaison.post("/office/materials/new", draft(), "list.txt", file));
        acknowledged.submitted(material, sha256(file));
        String place = "/office/materials/" + material;
        for (int seen = 0; seen < reviewers.size(); seen++) {
            reviewers
                    .get(seen)
                    .post(
                            place + "/review",
                            Map.of("seen", String.valueOf(seen), "verdict", "APPROVED", "attribute", "PUBLIC"));
            acknowledged.reviewed(material, seen + 1);
        }
        String page =
                clerk.post(place + "/publish", Map.of("seen", String.valueOf(reviewers.size()), "category", "20-11"));
        acknowledged.published(material, number(page));
        liaison.read("/items"); // so that a page of the public's is kept that the next publication must change
    }

    private static Map<String, String> draft() {
        return Map.of(
                "section", "1",
                "title", "城乡低保金发放情况",
                "body", "本月发放城乡低保金。",
                "category", "20-11",
                "formedOn", "2021-01-08",
                "documentNumber", "",
                "attribute", "PUBLIC",
                "article", "");
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceAll("^.*/", ""));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
