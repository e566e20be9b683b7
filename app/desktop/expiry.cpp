#include "app/desktop/expiry.h"

#include <QFile>
#include <QSaveFile>
#include <array>

#include "app/desktop/forget.h"
#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"

namespace eleg {

namespace {

using nlohmann::json;

constexpr std::array kDays = {7, 30, kExpiresSoonDays};
constexpr std::size_t kMaxSize = std::size_t{64} * 1024;
constexpr std::size_t kMost = 256;

}  // namespace

std::optional<int> warningDue(int daysLeft, int given) {
    if (daysLeft < 0) return {};
    for (const int days : kDays)
        if (daysLeft <= days) return given == 0 || days < given ? std::optional(days) : std::nullopt;
    return {};
}

GivenWarnings::GivenWarnings(std::filesystem::path file) : file_(std::move(file)) {
    try {
        const json content = parseStrictJson(readFile(file_, kMaxSize), kMaxSize, ErrorCode::FileUnreadable);
        for (const auto& [id, days] : content.items())
            if (days.is_number_integer() && given_.size() < kMost) given_[id] = days.get<int>();
    } catch (const std::exception&) {
        given_.clear();
    }
}

std::filesystem::path GivenWarnings::defaultPath() {
    return stateFolder() / "warnings.json";
}

std::vector<Eid> GivenWarnings::takeDue(const Overview& overview) {
    std::vector<Eid> due;
    for (const Eid& eid : overview.eids) {
        const std::string id = toHex(eid.id());
        const auto known = given_.find(id);
        const auto warning = warningDue(eid.daysLeft, known == given_.end() ? 0 : known->second);
        if (!warning || eid.stillReading) continue;
        given_[id] = *warning;
        due.push_back(eid);
    }
    if (!due.empty()) save();
    return due;
}

void GivenWarnings::save() const {
    std::error_code failed;
    std::filesystem::create_directories(file_.parent_path(), failed);
    QSaveFile file(QString::fromStdString(file_.string()));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QByteArray::fromStdString(json(given_).dump(2)));
    file.commit();
}

}  // namespace eleg
