package dev.vitae.resume.career;

import dev.vitae.resume.skills.UserSkills;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;

/** An order of records. @param ids at most 500, each once */
public record OrderBody(
        @NotNull(message = "Send the ids in their new order.")
                @Size(max = MOST, message = "At most " + MOST + " ids.")
                @UniqueElements(message = "Name each record once.")
                List<@NotNull(message = "Name a record.") UUID> ids) {

    private static final int MOST = UserSkills.MOST;

    /** One more than may be is enough to refuse a list. */
    public OrderBody {
        ids = ids == null ? null : new ArrayList<>(ids.subList(0, Math.min(ids.size(), MOST + 1)));
    }
}
