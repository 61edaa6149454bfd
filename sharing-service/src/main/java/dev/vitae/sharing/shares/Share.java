package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.sharing.documents.Look;
import dev.vitae.sharing.documents.Redaction;
import dev.vitae.sharing.documents.ShareKind;
import dev.vitae.sharing.documents.Showing;
import dev.vitae.sharing.documents.SubjectQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What somebody lets others see by link. The token that opens it is not here, only its hash and first characters. */
@Entity
@Table(name = "shares")
public class Share extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "token_prefix", updatable = false)
    private String tokenPrefix;

    private String label;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "max_accesses")
    private Integer maxAccesses;

    // The gateway counts; writing the count back from here would lose visits.
    @Column(name = "access_count", insertable = false, updatable = false)
    private long accessCount;

    @Column(name = "include_company_skills")
    private boolean includeCompanySkills;

    @Column(name = "version_number")
    private Integer versionNumber;

    // Sorted, so that the same ones are no change.
    private String[] redactions = {};

    @Column(name = "allow_download")
    private boolean allowDownload = true;

    @Column(name = "allow_fork")
    private boolean allowFork;

    private String template;

    @Column(name = "accent_color")
    private String accentColor;

    private int edition = 1;

    private String passcode;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Share() {}

    /** A share in force from now on. */
    static Share of(Caller owner, ShareKind kind, NewShare wanted, ShareMark mark) {
        Share share = new Share();
        share.userId = owner.id();
        share.kind = kind.value();
        share.subjectId = kind.hasSubject() ? wanted.subjectId() : null;
        share.tokenHash = mark.hash();
        share.tokenPrefix = mark.prefix();
        share.write(wanted.options());
        share.show(wanted.showing(owner, kind));
        return share;
    }

    /** Writing the same is no change. */
    final void write(ShareOptions options) {
        label = options.label();
        expiresAt = options.expiresAt();
        maxAccesses = options.maxAccesses();
    }

    /** Showing the same is no change. */
    final void show(Showing wanted) {
        Look look = wanted.look();
        if (!wanted.equals(showing())) {
            tenantId = wanted.query().tenantId().orElse(null);
            includeCompanySkills = wanted.query().companySkills();
            versionNumber = wanted.query().versionNumber().orElse(null);
            redactions =
                    look.redactions().stream().map(Redaction::value).sorted().toArray(String[]::new);
            allowDownload = look.allowDownload();
            allowFork = look.allowFork();
            template = look.template().orElse(null);
            accentColor = look.accentColor().orElse(null);
            edition++;
        }
    }

    /** @param sealed passcode that visitors are asked for from now on; null for none */
    void lock(String sealed) {
        passcode = sealed;
    }

    public boolean isLocked() {
        return passcode != null;
    }

    /** How it shows its subject. */
    public Look look() {
        return new Look(
                Set.copyOf(redactions()),
                allowDownload,
                allowFork,
                Optional.ofNullable(template),
                Optional.ofNullable(accentColor));
    }

    public List<Redaction> redactions() {
        return Arrays.stream(redactions)
                .map(it -> Redaction.of(it).orElseThrow())
                .toList();
    }

    /** Grows with each change of what visitors see of the same subject. */
    public int edition() {
        return edition;
    }

    Showing showing() {
        return new Showing(
                new SubjectQuery(kind(), subjectId, userId, tenantId(), includeCompanySkills, versionNumber()), look());
    }

    /** Of a generated résumé, which it shows for good; empty where it shows the version in use. */
    public Optional<Integer> versionNumber() {
        return Optional.ofNullable(versionNumber);
    }

    /** Ends it for good. */
    public void revoke(Instant now) {
        revokedAt = now;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether its link opens: a revoked or expired share never does again, a used-up one once it is given more visits. */
    public ShareStatus status(Instant now) {
        if (isRevoked()) {
            return ShareStatus.REVOKED;
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return ShareStatus.EXPIRED;
        }
        return maxAccesses != null && accessCount >= maxAccesses ? ShareStatus.EXHAUSTED : ShareStatus.ACTIVE;
    }

    public UUID userId() {
        return userId;
    }

    public Optional<UUID> tenantId() {
        return Optional.ofNullable(tenantId);
    }

    public ShareKind kind() {
        return ShareKind.of(kind).orElseThrow();
    }

    /** Null for the skills résumé alone. */
    public UUID subjectId() {
        return subjectId;
    }

    public String tokenPrefix() {
        return tokenPrefix;
    }

    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Integer> maxAccesses() {
        return Optional.ofNullable(maxAccesses);
    }

    public long accessCount() {
        return accessCount;
    }

    /** Whether it shows the skills that the company of {@link #tenantId()} has given its person. */
    public boolean includeCompanySkills() {
        return includeCompanySkills;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
