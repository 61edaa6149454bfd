package dev.vitae.resume.skillresume;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.skillresume.PersonRead.Person;
import dev.vitae.resume.wanted.WantedSkills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/** Puts a person's skills résumé together. */
@ApplicationScoped
public class ReadSkillResume {

    private final TenantSession session;
    private final PersonRead person;
    private final SkillsRead skills;
    private final EvidenceRead evidence;
    private final RatingsRead ratings;
    private final ActivityRead activity;
    private final WantedSkills wanted;

    ReadSkillResume(
            TenantSession session,
            PersonRead person,
            SkillsRead skills,
            EvidenceRead evidence,
            RatingsRead ratings,
            ActivityRead activity,
            WantedSkills wanted) {
        this.session = session;
        this.person = person;
        this.skills = skills;
        this.evidence = evidence;
        this.ratings = ratings;
        this.activity = activity;
        this.wanted = wanted;
    }

    /**
     * Reads the person first and then all else at the same time, each on a connection and in a transaction of its own: so
     * every change up to the version that the person's row tells is in all of them.
     *
     * @param companySkills whether skills that the caller's company gives the person are there too
     */
    public Uni<SkillResume> read(Caller caller, boolean companySkills) {
        Instant asOf = Instant.now();
        return session.onConnection(caller, tx -> person.of(tx, caller.id()))
                .chain(found -> parts(caller, companySkills, found, asOf))
                .map(parts -> parts.compose(asOf));
    }

    private Uni<Parts> parts(Caller caller, boolean companySkills, Person found, Instant asOf) {
        UUID user = caller.id();
        YearMonth month = YearMonth.from(asOf.atOffset(ZoneOffset.UTC));
        return Uni.combine()
                .all()
                .unis(
                        session.onConnection(caller, tx -> skills.of(tx, user, companySkills)),
                        session.onConnection(caller, tx -> evidence.of(tx, user, companySkills)),
                        session.onConnection(caller, tx -> ratings.of(tx, user)),
                        session.onConnection(caller, tx -> activity.of(tx, user, month)),
                        session.onConnection(
                                caller, tx -> wanted.of(tx, user, companySkills, asOf.minus(UnusedSkills.YEAR))))
                .asTuple()
                .map(read -> new Parts(
                        found, read.getItem1(), read.getItem2(), read.getItem3(), read.getItem4(), read.getItem5()));
    }
}
