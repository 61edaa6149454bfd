package dev.vitae.identity.tenants;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a person may do in a tenant; named the same in the table, in events and in JSON. */
public enum MemberRole {
    /** Belongs. */
    MEMBER("member"),
    /** Also says who belongs, and what the tenant is called and reckons with. */
    ADMIN("admin");

    /** The codes, as a regular expression. */
    public static final String CODES = "member|admin";

    @EnumeratedValue
    private final String code;

    MemberRole(String code) {
        this.code = code;
    }

    /** @param code one of {@link #CODES} */
    public static MemberRole of(String code) {
        return code.equals(ADMIN.code) ? ADMIN : MEMBER;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
