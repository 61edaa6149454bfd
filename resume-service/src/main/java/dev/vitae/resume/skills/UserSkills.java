package dev.vitae.resume.skills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Limits;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.skills.mentions.Mentions;
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

    /** Personal skills of one person. Whoever has as many adds no more; those that come first in a résumé are added first. */
    public static final int MOST = 500;

    private static final String ADD =
            """
            insert into user_skills (id, user_id, name, skill_key)
            select s.id, $1, s.name, s.key
            from rows from (jsonb_to_recordset(cast($2 as text)::jsonb) as (id uuid, name text, key text))
              with ordinality as s(id, name, key, place)
            where not exists (select from user_skills u where u.user_id = $1 and u.skill_key = s.key)
            order by s.place
            limit greatest(0, $3 - (select count(*) from user_skills u where u.user_id = $1))""";

    /** A longer one is prose that the parser took for a skill; it stays in the résumé alone. */
    private static final int LONGEST = Limits.NAME;

    private final ObjectMapper json;

    public UserSkills(ObjectMapper json) {
        this.json = json;
    }

    /** The keys of all that a résumé names, each once, in its order. */
    public List<String> keys(UUID userId, Collection<String> names) {
        return List.copyOf(named(userId, names).keySet());
    }

    /** Which employments of a résumé name its skills; of skills that none does nothing is said. It computes: for a worker. */
    public List<EmploymentsOfSkill> employments(UUID userId, ResumeContent content) {
        Mentions mentions = Mentions.in(content.experience());
        return named(userId, content.skills()).values().stream()
                .map(skill -> new EmploymentsOfSkill(skill.key(), mentions.of(skill.name())))
                .filter(skill -> !skill.entries().isEmpty())
                .toList();
    }

    /**
     * Adds those that are new, as the résumé writes them. Within the turn of the person's résumés, so that nobody else adds
     * one meanwhile.
     */
    public Uni<Void> add(Tx tx, UUID userId, Collection<String> names) {
        Map<String, Skill> skills = named(userId, names);
        return skills.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(ADD, userId, write(skills.values()), MOST).replaceWithVoid();
    }

    private static Map<String, Skill> named(UUID userId, Collection<String> names) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (String name : names) {
            if (name.isBlank() || name.strip().length() > LONGEST) {
                continue;
            }
            String key = SkillKey.of(userId, name);
            skills.putIfAbsent(key, new Skill(StampedEntity.newId(), name.strip(), key));
        }
        return skills;
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
