package dev.vitae.press.limits;

import dev.vitae.kit.calls.PassedOnRefusals;
import java.util.Set;

/** What usage-service's refusals of a use mean: a limit is the person's answer, an id that is none is nothing to give back. */
public class LimitRefusals extends PassedOnRefusals {

    public LimitRefusals() {
        super(Set.of(Uses.REACHED, Uses.NOT_THERE), "usage_service_unavailable");
    }
}
