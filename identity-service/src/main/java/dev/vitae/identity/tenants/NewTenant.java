package dev.vitae.identity.tenants;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A tenant to be made. @param name 1–100 characters on one line */
public record NewTenant(
        @NotBlank(message = "Name the company.")
                @Size(max = TenantBody.LONGEST_NAME, message = TenantBody.LENGTH)
                @Pattern(regexp = TenantBody.ONE_LINE, message = TenantBody.LINE)
                String name) {

    public NewTenant {
        name = name == null ? null : name.strip();
    }
}
