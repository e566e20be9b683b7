// One certificate's whole validation, revocation included, as a value that is fed what it asks for:
//
//     Validation validation(validator, certificate, question, policy, &cache);
//     while (auto request = validation.next()) validation.supply(fetched(*request));
//     show(validation.verdict());
//
// It does not block, needs no thread, and has a verdict at any time: while something is still to be fetched
// it is "valid, revocation not checked". What is wrong with the certificate itself stands at once, and then
// nothing is asked for.
#pragma once

#include <deque>
#include <map>
#include <set>

#include "libcard/trust/fetch.h"
#include "libcard/trust/revocation_cache.h"
#include "libcard/trust/validator.h"

namespace eleg {

class ELEG_CARD_EXPORT Validation {
 public:
    /// `validator` and `cache` (may be null) must live longer than this.
    Validation(const Validator& validator, Certificate certificate, Question question,
               RevocationPolicy policy = {}, RevocationCache* cache = nullptr);

    /// Hands over an OCSP response or CRL (untrusted) that is tried before anything is fetched. Before the
    /// first next() only.
    void give(RevocationSource source, Bytes bytes);

    /// A person wants to know how it is now: that the certificate itself was good some time ago is no answer,
    /// unless nobody gives a newer one. Before the first next() only.
    void askAnew() { anew_ = true; }

    /// What is to be fetched now; nothing when the verdict is final. The same until supply().
    std::optional<FetchRequest> next();
    /// The result of what next() asked for.
    void supply(const FetchResult& result);
    /// Nothing more will be fetched: what is open stays open.
    void giveUp(FetchFailure why = FetchFailure::Offline);

    bool isDone() const { return done_; }
    const Verdict& verdict() const { return verdict_; }

 private:
    struct Source {
        RevocationSource kind;
        std::string url;
    };
    struct Given {
        RevocationSource kind;
        Bytes bytes;
    };

    void buildChain();
    RevocationSubject subject() const;
    void advance();
    void begin();
    void planSources();
    bool tryCache();
    bool tryGiven();
    void ask();
    RevocationAnswer answerFrom(const Source& source, const FetchResult& result) const;
    void judgeSigner(RevocationAnswer& answer) const;
    bool take(const Source& source, RevocationAnswer answer, bool cached = false);
    void moveOn();
    void concludeRevoked(const RevocationAnswer& answer);
    void concludeUnknown();
    void finish();

    const Validator& validator_;
    Certificate certificate_;
    Question question_;
    RevocationPolicy policy_;
    RevocationCache* cache_;
    std::vector<Given> given_;

    Verdict verdict_;
    bool done_ = false;
    std::size_t depth_ = 0;       ///< of the certificate that is looked at
    bool begun_ = false;          ///< whether what needs no network was tried for it
    std::deque<Source> sources_;  ///< still to be asked about it
    bool hasSource_ = false;      ///< whether there was anything to ask or look at
    bool anew_ = false;
    std::optional<RevocationCache::Entry> known_;  ///< good, for when nobody gives a newer answer
    std::optional<RevocationAnswer> held_;         ///< a hold that ran out, until somebody says otherwise
    std::optional<std::pair<Source, FetchRequest>> asked_;
    Bytes nonce_;
    int fetches_ = 0;
    std::optional<Finding> open_;  ///< why the status of a certificate stays open
    std::string openDetail_;
    std::set<Fingerprint> good_;     ///< not revoked
    std::set<Fingerprint> without_;  ///< issuers found revoked, and keys that are not safe any more
};

}  // namespace eleg
