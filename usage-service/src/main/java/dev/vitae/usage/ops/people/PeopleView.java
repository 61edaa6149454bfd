package dev.vitae.usage.ops.people;

import dev.vitae.usage.ops.Part;
import java.util.List;

/** What {@code PeoplePage.html} shows. @param next the address of the next page; empty on the last */
public record PeopleView(Part<IdentityClient.Accounts> people, String email, String role, String next) {

    public List<String> roles() {
        return List.of("super_admin", "friend", "public");
    }
}
