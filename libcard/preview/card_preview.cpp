#include "libcard/preview/card_preview.h"

#include <array>

#include "libcard/identity/identity.h"
#include "libcard/preview/layouts.h"
#include "libcard/secure/timeline.h"

namespace eleg {
namespace {

void addHolders(CardPreview& preview, Certificate certificate) {
    if (purposeOf(certificate)) preview.certificates.push_back(std::move(certificate));
}

/// False when the card is not laid out so.
bool readBy(CardLayout& layout, CardPreview& preview, const PreviewCache& cache,
            const std::function<void(const CardPreview&)>& found, const std::function<void()>& askPin) {
    const auto key = layout.recognise();
    if (!key) return false;
    for (Certificate& certificate : cache.find(*key)) addHolders(preview, std::move(certificate));
    if (!preview.certificates.empty()) {
        askPin();
        found(preview);
        return true;
    }
    bool first = true;
    layout.readCertificates([&](const Bytes& der) {
        addHolders(preview, Certificate::parse(der));
        if (std::exchange(first, false)) askPin();
        if (!preview.certificates.empty()) found(preview);
    });
    cache.keep(*key, preview.certificates);
    return true;
}

}  // namespace

std::unique_ptr<CardLayout> makeLayout(CardFiles& files, const ReadingPlan& plan, const PreviewCache& cache) {
    if (plan.layout == "pkcs15") return pkcs15Layout(files, plan, cache);
    if (plan.layout == "gemsafe") return gemsafeLayout(files, plan);
    if (plan.layout == "idprime") return idprimeLayout(files, plan);
    return nullptr;
}

void previewCard(const std::string& reader, const std::vector<ReadingPlan>& plans, const PreviewCache& cache,
                 const std::function<void(const CardPreview&)>& found) {
    if (plans.empty()) return;
    try {
        CardConnection connection(reader);
        CardFiles files(connection);
        CardPreview preview;
        preview.hasPinPad = connection.hasPinPad();
        for (const ReadingPlan& plan : plans) {
            const auto layout = makeLayout(files, plan, cache);
            const auto askPin = [&] {
                if (!plan.pinReference) return;
                const CardAnswer answer = connection.ask({0x00, 0x20, 0x00, *plan.pinReference, 0x00});
                preview.pinStatus = answer.status;
            };
            if (layout && readBy(*layout, preview, cache, found, askPin)) return;
        }
    } catch (const Error&) {
        // The module will say what is wrong with the card, if anything is.
        markTimeline("preview-failed");
    }
}

}  // namespace eleg
