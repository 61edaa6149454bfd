package dev.vitae.resume.skills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Limits;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The skills that a person's résumés name, each once. */
@ApplicationScoped
public class UserSkills {

    private static final String ADD = "insert into user_skills (id, user_id, name, skill_key) "
            + "select s.id, $1, s.name, s.key "
            + "from jsonb_to_recordset(cast($2 as text)::jsonb) as s(id uuid, name text, key text) "
            + "on conflict (user_id, skill_key) do nothing";

    /** A longer one is prose that the parser took for a skill; it stays in the résumé alone. */
    private static final int LONGEST = Limits.NAME;

    private final ObjectMapper json;

    public UserSkills(ObjectMapper json) {
        this.json = json;
    }

    /** Adds those that are new, as the résumé writes them; answers the keys of all, in the résumé's order. */
    public Uni<List<String>> add(Tx tx, UUID userId, Collection<String> names) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (String name : names) {
            if (name.isBlank() || name.strip().length() > LONGEST) {
                continue;
            }
            String key = SkillKey.of(userId, name);
            skills.putIfAbsent(key, new Skill(StampedEntity.newId(), name.strip(), key));
        }
        List<String> keys = List.copyOf(skills.keySet());
        return keys.isEmpty()
                ? Uni.createFrom().item(keys)
                : tx.execute(ADD, userId, write(skills.values())).replaceWith(keys);
    }

    private String write(Collection<Skill> skills) {
        try {
            return json.writeValueAsString(skills);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Skill(UUID id, String name, String key) {}
}
