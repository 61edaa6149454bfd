package dev.vitae.usage.ops.people;

import dev.vitae.usage.aicalls.AiCall;
import java.util.List;

/** What {@code PersonPage.html} shows. @param refusal why the role was not given; empty where nobody tried */
public record PersonView(Account person, String tag, List<AiCall> calls, String refusal) {

    public List<String> roles() {
        return List.of("super_admin", "friend", "public");
    }
}
