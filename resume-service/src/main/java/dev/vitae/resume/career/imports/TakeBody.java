package dev.vitae.resume.career.imports;

import dev.vitae.document.Limits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** What is to be taken over. @param take paths of items, at most as many as a résumé can have */
public record TakeBody(
        @NotEmpty(message = "Name what to take by its path, such as /experience/0.")
                @Size(max = MOST, message = "At most " + MOST + " paths.")
                List<@NotNull(message = "Name a path.") String> take) {

    private static final int MOST = Limits.SKILLS + Limits.EXPERIENCE + Limits.EDUCATION;

    /** One more than may be is enough to refuse a list. */
    public TakeBody {
        take = take == null ? null : new ArrayList<>(take.subList(0, Math.min(take.size(), MOST + 1)));
    }
}
