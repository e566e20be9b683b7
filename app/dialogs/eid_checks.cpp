#include "app/dialogs/eid_checks.h"

#include <utility>

namespace eleg {

EidChecks::EidChecks(ServiceSource source, std::chrono::milliseconds patience,
                     std::chrono::milliseconds freshFor, QObject* parent)
    : QObject(parent), source_(std::move(source)), freshFor_(freshFor) {
    patience_.setSingleShot(true);
    patience_.setInterval(patience);
    connect(&patience_, &QTimer::timeout, this, [this] {
        const auto entry = hurried_ ? entries_.find(*hurried_) : entries_.end();
        if (entry != entries_.end() && entry->second.check) entry->second.check->giveUp();
    });
}

EidChecks::~EidChecks() = default;

void EidChecks::begin() {
    if (service_) return;
    service_ = source_();
    connect(service_.get(), &ValidationService::loaded, this, [this] {
        const std::shared_ptr<const Trust> trust = service_->trust();
        emit trustKnown(trust->stopsUnchecked, trust->believesTestIssuers);
    });
    service_->load();
    for (auto& [id, entry] : entries_) start(id, entry);
}

void EidChecks::start(const Fingerprint& id, Entry& entry) {
    entry.check = service_->check(entry.certificate, entry.use, entry.beside);
    connect(entry.check.get(), &CertificateCheck::changed, this, [this, id] { tell(id); });
    if (entry.mayFetch) fetch(entry);
}

void EidChecks::fetch(Entry& entry) {
    entry.asked.start();
    entry.check->fetch();
}

void EidChecks::tell(const Fingerprint& id) {
    const CertificateCheck& check = *entries_.at(id).check;
    if (!check.verdict()) return;
    if (check.isDone() && hurried_ == id) relax();
    emit judged(id, std::make_shared<const Verdict>(*check.verdict()), check.isDone());
}

void EidChecks::look(const std::vector<Choice>& choices) {
    for (const Choice& choice : choices) {
        const Identity& identity = choice.identity;
        const auto [entry, isNew] =
            entries_.try_emplace(identity.id(), Entry{identity.certificate, useFor(identity.purpose)});
        const bool knowsMore = identity.chain.size() > entry->second.beside.size();
        if (!isNew && !knowsMore) continue;
        entry->second.beside = identity.chain;
        if (!service_) continue;
        start(entry->first, entry->second);
        // What was found without them is no last word.
        if (!isNew) emit judged(entry->first, nullptr, false);
    }
}

void EidChecks::use(const Fingerprint& id) {
    const auto found = entries_.find(id);
    if (found == entries_.end()) return;
    Entry& entry = found->second;
    if (!std::exchange(entry.mayFetch, true)) {
        if (entry.check) fetch(entry);
    } else if (entry.check && entry.check->isDone() && entry.asked.hasExpired(freshFor_.count())) {
        start(id, entry);
        // What was answered long ago is no last word.
        emit judged(id, nullptr, false);
    }
}

void EidChecks::again(const Fingerprint& id) {
    const auto found = entries_.find(id);
    if (found == entries_.end()) return;
    found->second.mayFetch = true;
    if (service_) start(found->first, found->second);
}

void EidChecks::hurry(const Fingerprint& id) {
    hurried_ = id;
    patience_.start();
}

void EidChecks::relax() {
    patience_.stop();
    hurried_.reset();
}

}  // namespace eleg
