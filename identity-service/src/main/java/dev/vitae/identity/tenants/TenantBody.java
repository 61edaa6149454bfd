package dev.vitae.identity.tenants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an admin may change of a tenant. @param name 1–100 characters on one line: it stands in the subject of mails */
record TenantBody(
        @NotBlank(message = "A company has a name.")
                @Size(max = LONGEST_NAME, message = LENGTH)
                @Pattern(regexp = ONE_LINE, message = LINE)
                String name,
        @Valid TenantSettings settings) {

    static final int LONGEST_NAME = 100;
    static final String ONE_LINE = "[^\\p{Cc}\\x{2028}\\x{2029}]*";
    static final String LENGTH = "At most 100 characters.";
    static final String LINE = "One line, without control characters.";

    TenantBody {
        name = name == null ? null : name.strip();
        settings = settings == null ? TenantSettings.NONE : settings;
    }

    static TenantBody of(Tenant tenant) {
        return new TenantBody(tenant.name(), tenant.settings());
    }
}
