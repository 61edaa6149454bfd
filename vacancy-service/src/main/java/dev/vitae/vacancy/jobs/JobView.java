package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.etag.ETags;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as its person sees it.
 *
 * @param version rises with every change, also of its place on the board; the ETag says it, too
 * @param salaryRange what can be read of {@code salary}; absent where nothing can
 * @param vacancyId absent without one, and once the vacancy is gone
 * @param archivedAt absent where it is not archived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "version",
            "jobTitle",
            "company",
            "status",
            "tags",
            "archived",
            "createdAt",
            "updatedAt"
        })
public record JobView(
        UUID id,
        int version,
        String jobTitle,
        String company,
        String location,
        String salary,
        SalaryRange salaryRange,
        String jobUrl,
        JobStatus status,
        Integer excitementLevel,
        LocalDate dateApplied,
        LocalDate deadline,
        String description,
        String source,
        UUID vacancyId,
        Sent sent,
        List<String> tags,
        boolean archived,
        Instant archivedAt,
        Instant createdAt,
        Instant updatedAt) {

    public static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.version(),
                job.jobTitle(),
                job.company(),
                job.location(),
                job.salary(),
                job.salaryRange(),
                job.jobUrl(),
                job.status(),
                job.excitementLevel(),
                job.dateApplied(),
                job.deadline(),
                job.description(),
                job.source(),
                job.vacancyId(),
                job.sent(),
                job.tags(),
                job.isArchived(),
                job.archivedAt(),
                job.createdAt(),
                job.updatedAt());
    }

    /** A vacancy may go without a change of its job. */
    public EntityTag tag() {
        return tag(version, vacancyId);
    }

    static EntityTag tag(int version, UUID vacancyId) {
        return ETags.of(version, vacancyId);
    }
}
