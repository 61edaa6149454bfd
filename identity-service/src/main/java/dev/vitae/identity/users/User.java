package dev.vitae.identity.users;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A person who may sign in. Updates name only the columns that changed: the service may change no others. */
@Entity
@Table(name = "users")
@DynamicUpdate
public class User extends StampedEntity {

    private String email;

    /** In lower case, by the database: what an address is found by. */
    @Column(name = "email_folded", insertable = false, updatable = false)
    private String emailFolded;

    @Column(name = "google_id")
    private String googleId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "tenant_id")
    private UUID tenantId;

    protected User() {}

    /** A person at their first sign-in, with the role that everyone has. */
    public static User register(String googleId, String email) {
        User user = new User();
        user.googleId = googleId;
        user.email = email;
        user.role = Role.PUBLIC;
        return user;
    }

    /** Gives the provider account to a user who has none yet. @throws IllegalStateException when there is one */
    public void link(String account) {
        if (hasAccount()) {
            throw new IllegalStateException("user " + id() + " has a provider account already");
        }
        googleId = account;
    }

    void give(Role other) {
        role = other;
    }

    public boolean signsInWith(String account) {
        return account.equals(googleId);
    }

    public boolean hasAccount() {
        return googleId != null;
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Optional<UUID> tenantId() {
        return Optional.ofNullable(tenantId);
    }
}
