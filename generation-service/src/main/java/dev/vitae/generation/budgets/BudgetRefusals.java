package dev.vitae.generation.budgets;

import dev.vitae.kit.calls.PassedOnRefusals;
import dev.vitae.press.limits.Uses;
import java.util.Set;

/** What usage-service's refusals of money mean here: those about a budget, a limit or a switch are the person's answer too. */
public class BudgetRefusals extends PassedOnRefusals {

    public BudgetRefusals() {
        super(
                Set.of(Budgets.EXHAUSTED, Budgets.SETTLED, Budgets.WITHOUT_PRICE, Budgets.PLATFORM_OFF, Uses.REACHED),
                Budgets.AWAY);
    }
}
