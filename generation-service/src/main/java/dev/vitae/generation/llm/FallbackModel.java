package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.CANCELLED;
import static dev.vitae.generation.llm.ModelFailure.Reason.REFUSED;

import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks the next one where one fails. What one has refused, no other is talked into. */
final class FallbackModel implements LanguageModel {
    private final List<LanguageModel> models;

    /** @param models at least one */
    FallbackModel(List<LanguageModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public Tailored tailor(TailoringRequest request, Call call) {
        return first(call, (model, counted) -> model.tailor(request, counted));
    }

    @Override
    public Tailored repair(TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call) {
        return first(call, (model, counted) -> model.repair(request, rejected, claims, counted));
    }

    @Override
    public NamedValues read(ReadingRequest request, Call call) {
        return first(call, (model, counted) -> model.read(request, counted));
    }

    @Override
    public Optional<PlannedCall> first(TailoringRequest request) {
        return models.get(0).first(request);
    }

    private <T> T first(Call call, BiFunction<LanguageModel, Call, T> asking) {
        CountedCall counted = CountedCall.of(call);
        ModelFailure last = null;
        for (LanguageModel model : models) {
            try {
                return asking.apply(model, counted);
            } catch (ModelFailure failure) {
                if (failure.reason() == CANCELLED || failure.reason() == REFUSED) {
                    throw failure;
                }
                last = failure;
            }
        }
        throw last;
    }

    /** The one that is asked first. */
    @Override
    public String provider() {
        return models.get(0).provider();
    }
}
