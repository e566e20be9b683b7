#include <array>

#include "libcard/preview/layouts.h"
#include "libcard/preview/tlv.h"

namespace eleg {
namespace {

constexpr std::array<std::uint8_t, 4> kObjects = {0x16, 0x00, 0x00, 0x04};
constexpr std::size_t kContainerSize = 9;  // 01 FE 14 <number> <key> 03 B0 00 <number>

class GemsafeLayout final : public CardLayout {
 public:
    GemsafeLayout(CardFiles& files, const ReadingPlan& plan)
        : files_(files), application_(plan.application) {}

    std::optional<std::string> recognise() override {
        if (!application_.empty() && !files_.selectApplication(application_)) return {};
        if (!files_.selectFile(kObjects)) return {};
        const Bytes begin = files_.read(0);
        at_ = 2;
        while (at_ + kContainerSize < begin.size() && begin[at_] == 0x01 && begin[at_ + 1] == 0xFE) {
            at_ += kContainerSize;
            ++containers_;
        }
        if (containers_ == 0) return {};
        // The beginning of the first certificate is in it: its serial number and its subject.
        return toHex(sha256(begin));
    }

    void readCertificates(const std::function<void(const Bytes&)>& found) override {
        for (std::size_t i = 0; i < containers_; ++i) {
            const Bytes certificate = files_.readTlv(at_);
            at_ += certificate.size();
            found(certificate);
        }
    }

 private:
    CardFiles& files_;
    const Bytes application_;
    std::size_t containers_ = 0;
    std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<CardLayout> gemsafeLayout(CardFiles& files, const ReadingPlan& plan) {
    return std::make_unique<GemsafeLayout>(files, plan);
}

}  // namespace eleg
