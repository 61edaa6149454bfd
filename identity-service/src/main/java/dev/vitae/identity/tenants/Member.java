package dev.vitae.identity.tenants;

import dev.vitae.kit.paging.Cursor;

/** A membership with the person's address. */
public record Member(Membership membership, String email) {

    Cursor cursor() {
        return new Cursor(membership.createdAt(), membership.id());
    }

    MemberView view() {
        return new MemberView(
                membership.userId(),
                email,
                membership.role(),
                membership.version(),
                membership.createdAt(),
                membership.updatedAt());
    }
}
