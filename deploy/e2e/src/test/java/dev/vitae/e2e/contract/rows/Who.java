package dev.vitae.e2e.contract.rows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who may stand behind a transaction: what the kit would set for it. The row is {@link #OWNER}'s, in {@link #COMPANY}. */
enum Who {
    OWN("person", Who.OWNER, "", "public"),
    OWN_IN_COMPANY("person", Who.OWNER, Who.COMPANY, "public"),
    COLLEAGUE("person", Who.MEMBER, Who.COMPANY, "public"),
    COMPANY_ADMIN("person", Who.ADMIN, Who.COMPANY, "public"),
    FOREIGN("person", Who.STRANGER, Who.ELSEWHERE, "public"),
    /** Names the company in a token that is older than the end of the membership. */
    FORMER_COLLEAGUE("person", Who.STRANGER, Who.COMPANY, "public"),
    SUPER_ADMIN("person", Who.STRANGER, "", "super_admin"),
    UNSET("", "", "", ""),
    SERVICE("service", Who.OWNER, "", ""),
    SERVICE_FOR_ANOTHER("service", Who.STRANGER, "", ""),
    WORKER("worker", Who.OWNER, "", ""),
    WORKER_FOR_ANOTHER("worker", Who.STRANGER, "", ""),
    WORKER_FOR_NOBODY("worker", "", "", ""),
    ERASER("eraser", Who.OWNER, "", ""),
    ERASER_OF_COMPANY("eraser", "", Who.COMPANY, ""),
    ERASER_OF_ANOTHER("eraser", Who.STRANGER, Who.ELSEWHERE, ""),
    SIGN_IN("sign_in", "", "", ""),
    SIGN_IN_OF_OWN("sign_in", Who.OWNER, "", "public"),
    RELAY("relay", "", "", ""),
    CONSUMER("consumer", "", "", ""),
    GATEWAY("gateway", "", "", ""),
    VISITS("visits", "", "", "");

    static final String OWNER = "00000000-0000-7000-8000-00000000000a";
    static final String MEMBER = "00000000-0000-7000-8000-00000000000b";
    static final String ADMIN = "00000000-0000-7000-8000-00000000000c";
    static final String STRANGER = "00000000-0000-7000-8000-00000000000d";
    static final String COMPANY = "00000000-0000-7000-8000-0000000000c0";
    static final String ELSEWHERE = "00000000-0000-7000-8000-0000000000c1";

    private final Map<String, String> settings;

    Who(String actor, String person, String company, String role) {
        settings =
                Map.of("vitae.actor", actor, "vitae.user_id", person, "vitae.tenant_id", company, "vitae.role", role);
    }

    static Who named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With what this one has been told beside it, such as the secret of a link. */
    Map<String, String> settings(Map<String, String> told) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(told);
        return all;
    }

    static String literal(String id) {
        return "'" + UUID.fromString(id) + "'::uuid";
    }
}
