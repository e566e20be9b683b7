#include <zlib.h>

#include <array>
#include <string>
#include <vector>

#include "libcard/preview/layouts.h"

namespace eleg {
namespace {

constexpr std::array<std::uint8_t, 2> kIndex = {0x01, 0x01};
constexpr std::size_t kRecordSize = 21;  // identifier 2, size 2, name 8, folder 8, rights 1
constexpr std::size_t kMostRecords = 8;
constexpr std::size_t kHeaderSize = 4;  // 01 00, size when unpacked (little endian)

struct Record {
    std::array<std::uint8_t, 2> identifier;
    std::size_t size;
    std::string name;
};

std::string nameFrom(std::span<const std::uint8_t> field) {
    std::string name(field.begin(), field.end());
    return name.substr(0, name.find('\0'));
}

std::vector<Record> certificatesIn(const Bytes& index) {
    std::vector<Record> records;
    if (index.empty()) return records;
    for (std::size_t i = 0, at = 1; i < index[0] && at + kRecordSize <= index.size();
         ++i, at += kRecordSize) {
        const std::span<const std::uint8_t> bytes(index.data() + at, kRecordSize);
        Record record{{bytes[0], bytes[1]},
                      static_cast<std::size_t>(bytes[2] << 8 | bytes[3]),
                      nameFrom(bytes.subspan(4, 8))};
        // Minidriver names: kxcNN for keys that exchange, kscNN for keys that sign.
        const bool isCertificate = record.name.starts_with("kxc") || record.name.starts_with("ksc");
        const bool fits = record.size > kHeaderSize && record.size <= CardFiles::kLongestFile;
        if (isCertificate && fits && records.size() < kMostRecords) records.push_back(std::move(record));
    }
    return records;
}

Bytes unpacked(const Bytes& file) {
    if (file.size() <= kHeaderSize || file[0] != 0x01 || file[1] != 0x00) return file;
    Bytes certificate(static_cast<std::size_t>(file[2] | file[3] << 8));
    uLongf size = certificate.size();
    if (certificate.empty() ||
        uncompress(certificate.data(), &size, file.data() + kHeaderSize, file.size() - kHeaderSize) != Z_OK)
        throw Error(ErrorCode::CardMalformed, "a certificate that cannot be unpacked");
    certificate.resize(size);
    return certificate;
}

class IdprimeLayout final : public CardLayout {
 public:
    IdprimeLayout(CardFiles& files, const ReadingPlan& plan)
        : files_(files), application_(plan.application) {}

    std::optional<std::string> recognise() override {
        if (!application_.empty() && !files_.selectApplication(application_)) return {};
        if (!files_.selectFile(kIndex)) return {};
        records_ = certificatesIn(files_.readWhole());
        if (records_.empty() || !files_.selectIdentifier(records_.front().identifier)) return {};
        // A packed certificate's beginning is another for each.
        begin_ = files_.read(0, std::min<std::size_t>(records_.front().size, 256));
        return toHex(sha256(begin_));
    }

    void readCertificates(const std::function<void(const Bytes&)>& found) override {
        for (const Record& record : records_) {
            Bytes file = std::exchange(begin_, {});
            if (file.empty() && !files_.selectIdentifier(record.identifier)) continue;
            if (file.size() < record.size) {
                const Bytes rest = files_.read(file.size(), record.size - file.size());
                file.insert(file.end(), rest.begin(), rest.end());
            }
            found(unpacked(file));
        }
    }

 private:
    CardFiles& files_;
    const Bytes application_;
    std::vector<Record> records_;
    Bytes begin_;  ///< of the first certificate's file, which is selected
};

}  // namespace

std::unique_ptr<CardLayout> idprimeLayout(CardFiles& files, const ReadingPlan& plan) {
    return std::make_unique<IdprimeLayout>(files, plan);
}

}  // namespace eleg
