#include "app/dialogs/consent_model.h"

#include <algorithm>
#include <utility>

namespace eleg {

namespace {

Situation situationOfCard(ErrorCode code) {
    switch (code) {
        case ErrorCode::CardMute:
            return Situation::CardMute;
        case ErrorCode::CardUnknown:
            return Situation::CardUnknown;
        case ErrorCode::CardUnsupported:
            return Situation::CardUnsupported;
        case ErrorCode::NoIdentity:
        case ErrorCode::WrongPurpose:
            return Situation::NoIdentity;
        default:
            return Situation::CardProblem;
    }
}

// Among several readers the one nearest to working is talked about.
int rank(const ReaderState& reader) {
    switch (reader.status) {
        case ReaderStatus::Reading:
            return 3;
        case ReaderStatus::Ready:
            return 1;
        case ReaderStatus::Failed:
            return 2;
        case ReaderStatus::Empty:
            break;
    }
    return 0;
}

}  // namespace

bool canBePutRight(ErrorCode code) {
    switch (code) {
        case ErrorCode::ServiceNotRunning:
        case ErrorCode::ServiceAccessDenied:
        case ErrorCode::ServiceFailed:
        case ErrorCode::NoReader:
        case ErrorCode::ReaderRemoved:
        case ErrorCode::ReaderBusy:
        case ErrorCode::ReaderFailed:
        case ErrorCode::NoCard:
        case ErrorCode::CardRemoved:
        case ErrorCode::CardMute:
        case ErrorCode::CardUnknown:
        case ErrorCode::CardReset:
        case ErrorCode::CardTimeout:
        case ErrorCode::NoIdentity:
        case ErrorCode::IdentityNotFound:
        case ErrorCode::PinEmpty:
        case ErrorCode::PinLength:
        case ErrorCode::PinFormat:
        case ErrorCode::PinIncorrect:
        case ErrorCode::PinBlocked:
        case ErrorCode::PinNotSet:
        case ErrorCode::PinPadCancelled:
        case ErrorCode::PinPadTimeout:
        case ErrorCode::PinPadMismatch:
        case ErrorCode::UserCancelled:
            return true;
        default:
            return false;
    }
}

ConsentModel::ConsentModel(Task task, std::optional<Certificate> wanted, Clock clock)
    : task_(task), wanted_(std::move(wanted)), clock_(std::move(clock)) {}

std::optional<Situation> ConsentModel::obstacleTo(const Identity& identity) const {
    const TimePoint now = clock_();
    if (identity.expiredAt(now)) return Situation::Expired;
    if (identity.notYetValidAt(now)) return Situation::NotYetValid;
    // Its own dates are looked at here, by the same rule as validation's (at any moment, and also where
    // nobody vouches for them); everything else about the certificate is the verdict's.
    if (const auto judged = judged_.find(identity.id()); judged != judged_.end())
        if (const auto stop = stopOf(judged->second, stopsUnchecked_)) return stop;
    // Showing a certificate needs no PIN, but a signature that cannot follow is better told of now.
    if (identity.pin.blocked) return Situation::PinBlocked;
    if (identity.pin.notSet) return Situation::PinNotSet;
    if (lesson_ && lesson_->appliesTo(identity)) return lesson_->obstacle;
    return std::nullopt;
}

std::vector<Choice> ConsentModel::findChoices() const {
    std::vector<Choice> found;
    if (!snapshot_ || snapshot_->service) return found;
    const Purpose purpose = task_ == Task::Authenticate ? Purpose::Authentication : Purpose::Signature;
    for (const ReaderState& reader : snapshot_->readers) {
        // What is known of a card that is still being read can be shown, and used.
        if (reader.status != ReaderStatus::Ready && reader.status != ReaderStatus::Reading) continue;
        for (const Identity& identity : reader.identities) {
            if (identity.purpose != purpose) continue;
            if (wanted_ && identity.certificate.der() != wanted_->der()) continue;
            found.push_back({identity, obstacleTo(identity)});
            if (const auto judged = judged_.find(identity.id()); judged != judged_.end()) {
                found.back().verdict = judged->second.verdict;
                found.back().isChecked = judged->second.isFinal;
            }
            if (found.back().identity.reader.empty()) found.back().identity.reader = reader.name;
        }
    }
    return found;
}

const Choice* ConsentModel::chosen() const {
    if (!chosen_) return nullptr;
    const auto it = std::find_if(choices_.begin(), choices_.end(), [this](const Choice& choice) {
        return choice.identity.id() == *chosen_ && choice.identity.reader == chosenReader_;
    });
    return it == choices_.end() ? nullptr : &*it;
}

void ConsentModel::keepOrMakeChoice() {
    if (replaced_ && !chosen_ && !choices_.empty()) {
        const auto back = std::find_if(choices_.begin(), choices_.end(), [this](const Choice& choice) {
            return choice.identity.id() == *replaced_;
        });
        if (back != choices_.end()) {
            chosen_ = back->identity.id();
            chosenReader_ = back->identity.reader;
            replaced_.reset();
        } else {
            notice_ = Notice::CardChanged;
        }
    }
    if (chosen_ && !chosen()) {
        // The same e-ID in another reader is the same e-ID: a person who moves the card goes on.
        const auto moved = std::find_if(choices_.begin(), choices_.end(), [this](const Choice& choice) {
            return choice.identity.id() == *chosen_;
        });
        if (moved != choices_.end()) chosenReader_ = moved->identity.reader;
    }
    if (chosen_ && chosen()) {
        lost_.reset();
        onlyShown_ = chosen()->obstacle && !chosenByPerson_;
        if (notice_ == Notice::CardChanged) notice_ = Notice::None;
        // A second e-ID turned up before the person did anything: let them say which.
        const auto usable = std::count_if(choices_.begin(), choices_.end(),
                                          [](const Choice& choice) { return !choice.obstacle; });
        if (!chosenByPerson_ && !pinTouched_ && usable > 1) chosen_.reset();
        return;
    }
    // Nobody wanted the card that could not be used: nothing is lost with it.
    if (chosen_ && onlyShown_) chosen_.reset();
    if (chosen_) {
        const bool readerThere =
            std::any_of(snapshot_->readers.begin(), snapshot_->readers.end(),
                        [this](const ReaderState& reader) { return reader.name == chosenReader_; });
        lost_ = readerThere ? Situation::CardRemoved : Situation::ReaderRemoved;
        if (!choices_.empty()) {
            // Another card: never the other key without the person's own choice.
            replaced_ = std::exchange(chosen_, std::nullopt);
            chosenByPerson_ = true;
            lost_.reset();
            notice_ = Notice::CardChanged;
        }
        return;
    }
    if (chosenByPerson_ || notice_ == Notice::CardChanged) return;
    const bool stillReading =
        !snapshot_->complete ||
        std::any_of(snapshot_->readers.begin(), snapshot_->readers.end(),
                    [](const ReaderState& reader) { return reader.status == ReaderStatus::Reading; });
    const Choice* only = nullptr;
    for (const Choice& choice : choices_) {
        if (choice.obstacle) continue;
        if (only) return;
        only = &choice;
    }
    if (!only && choices_.size() == 1 && !stillReading) only = &choices_.front();
    if (only) {
        chosen_ = only->identity.id();
        chosenReader_ = only->identity.reader;
        onlyShown_ = only->obstacle.has_value();
    }
}

void ConsentModel::update(const Snapshot& snapshot) {
    if (snapshot_ && snapshot.generation < snapshot_->generation) return;
    snapshot_ = snapshot;
    choices_ = findChoices();
    const auto isHere = [this](const Fingerprint& id) {
        return std::any_of(choices_.begin(), choices_.end(),
                           [&id](const Choice& choice) { return choice.identity.id() == id; });
    };
    // A card that was away is read anew, its PIN too.
    if (lesson_ && !isHere(lesson_->identity)) lesson_.reset();
    if (choices_.empty() && !chosen_) {
        if (!replaced_) chosenByPerson_ = false;
        if (notice_ == Notice::CardChanged) notice_ = Notice::None;
    }
    if (operation_ == Operation::Checking && !isHere(active_->identity.id())) {
        if (goesOn_) return failed(Error(ErrorCode::CardRemoved));
        operation_ = Operation::None;
    }
    // While the card works it comes and goes in its own ways; the operation's end says what happened.
    if (operation_ == Operation::None) keepOrMakeChoice();
}

void ConsentModel::choose(const Fingerprint& id) {
    if (operation_ != Operation::None) return;
    for (const Choice& choice : choices_) {
        if (choice.identity.id() != id) continue;
        chosen_ = id;
        chosenReader_ = choice.identity.reader;
        chosenByPerson_ = true;
        onlyShown_ = false;
        lost_.reset();
        notice_ = Notice::None;
        error_.reset();
        replaced_.reset();
        return;
    }
}

void ConsentModel::chooseAgain() {
    if (operation_ != Operation::None || choices_.size() < 2) return;
    chosen_.reset();
    chosenByPerson_ = true;
    pinTouched_ = false;
    notice_ = Notice::None;
    replaced_.reset();
}

void ConsentModel::remark(Notice notice) {
    if (operation_ == Operation::None) notice_ = notice;
}

bool ConsentModel::clearTypingRemark() {
    if (notice_ != Notice::PinEmpty && notice_ != Notice::PinLength && notice_ != Notice::PinFormat)
        return false;
    notice_ = Notice::None;
    return true;
}

bool ConsentModel::start() {
    const Choice* choice = chosen();
    if (operation_ != Operation::None || !choice || choice->obstacle) return false;
    operation_ = Operation::Working;
    active_ = *choice;
    notice_ = Notice::None;
    error_.reset();
    return true;
}

bool ConsentModel::approve() {
    // An e-ID's last second may have passed since the last look at the card.
    if (operation_ == Operation::None) choices_ = findChoices();
    if (!start()) return false;
    chosenByPerson_ = true;
    goesOn_ = true;
    if (!active_->isChecked) operation_ = Operation::Checking;
    return true;
}

bool ConsentModel::checkAgain() {
    const Choice* choice = chosen();
    if (operation_ != Operation::None || !choice || !mayBeOtherLater(*choice)) return false;
    judged_.erase(choice->identity.id());
    active_ = *choice;
    chosenByPerson_ = true;
    onlyShown_ = false;
    goesOn_ = false;
    operation_ = Operation::Checking;
    choices_ = findChoices();
    return true;
}

void ConsentModel::judge(const Fingerprint& id, std::shared_ptr<const Verdict> verdict, bool isFinal) {
    judged_[id] = {std::move(verdict), isFinal};
    reconsider();
}

void ConsentModel::setTrust(bool stopsUnchecked, bool believesTestIssuers) {
    stopsUnchecked_ = stopsUnchecked;
    believesTestIssuers_ = believesTestIssuers;
    reconsider();
}

void ConsentModel::reconsider() {
    choices_ = findChoices();
    if (operation_ == Operation::Checking) {
        const auto now = std::find_if(choices_.begin(), choices_.end(), [this](const Choice& choice) {
            return choice.identity.id() == active_->identity.id();
        });
        if (now == choices_.end() || !now->isChecked) return;
        active_ = *now;
        operation_ = goesOn_ && !now->obstacle ? Operation::Working : Operation::None;
    }
    if (operation_ != Operation::None) return;
    const Choice* choice = chosen();
    if (!choice) return;
    onlyShown_ = choice->obstacle && !chosenByPerson_;
    if (!choice->obstacle) return;
    // What was typed for it is wiped with the field, and a remark on that is of no use any more.
    pinTouched_ = false;
    notice_ = Notice::None;
}

void ConsentModel::cancelling() {
    if (operation_ == Operation::Working) operation_ = Operation::Cancelling;
}

void ConsentModel::learnFrom(const Error& error) {
    if (!active_) return;
    const bool ofPin = error.code() == ErrorCode::PinIncorrect || error.code() == ErrorCode::PinBlocked ||
                       error.code() == ErrorCode::PinNotSet;
    if (!ofPin) return;
    Lesson lesson{active_->identity.id(), active_->identity.pin, error.triesLeft, std::nullopt};
    if (error.code() == ErrorCode::PinBlocked || error.triesLeft == 0)
        lesson.obstacle = Situation::PinBlocked;
    if (error.code() == ErrorCode::PinNotSet) lesson.obstacle = Situation::PinNotSet;
    lesson_ = lesson;
}

void ConsentModel::failed(const Error& error) {
    error_ = error;
    pinTouched_ = false;
    onlyShown_ = false;
    chosenByPerson_ = true;  // the person has approved this one: another is never put in its place
    if (!canBePutRight(error.code())) {
        operation_ = Operation::Ended;
        return;
    }
    operation_ = Operation::None;
    notice_ = Notice::None;
    switch (error.code()) {
        case ErrorCode::PinIncorrect:
            notice_ = error.triesLeft == 1 ? Notice::LastTry : Notice::WrongPin;
            break;
        case ErrorCode::PinEmpty:
            notice_ = Notice::PinEmpty;
            break;
        case ErrorCode::PinLength:
            notice_ = Notice::PinLength;
            break;
        case ErrorCode::PinFormat:
            notice_ = Notice::PinFormat;
            break;
        case ErrorCode::PinPadCancelled:
        case ErrorCode::UserCancelled:
            notice_ = Notice::PinPadCancelled;
            break;
        case ErrorCode::PinPadTimeout:
            notice_ = Notice::PinPadTimeout;
            break;
        case ErrorCode::PinBlocked:
        case ErrorCode::PinNotSet:
            break;
        case ErrorCode::CardRemoved:
        case ErrorCode::ReaderRemoved:
        case ErrorCode::NoCard:
        case ErrorCode::NoReader:
            notice_ = Notice::CardRemovedWhileWorking;
            break;
        default:
            notice_ = Notice::TryAgain;
    }
    learnFrom(error);
    if (!snapshot_) return;
    choices_ = findChoices();
    keepOrMakeChoice();
}

void ConsentModel::describeWithoutChoice(View& view) const {
    if (snapshot_->readers.empty()) {
        view.situation = snapshot_->complete ? Situation::NoReader : Situation::Starting;
        return;
    }
    const ReaderState& reader =
        *std::max_element(snapshot_->readers.begin(), snapshot_->readers.end(),
                          [](const ReaderState& a, const ReaderState& b) { return rank(a) < rank(b); });
    view.document = reader.document;
    if (view.severalReaders) view.reader = reader.name;
    switch (reader.status) {
        case ReaderStatus::Empty:
            view.situation = snapshot_->complete ? Situation::NoCard : Situation::Starting;
            view.reader.clear();
            break;
        case ReaderStatus::Reading:
            view.situation = Situation::Reading;
            break;
        case ReaderStatus::Ready:
            view.situation = wanted_ ? Situation::IdentityNotFound : Situation::NoIdentity;
            break;
        case ReaderStatus::Failed:
            view.error = reader.error;
            view.situation = reader.error ? situationOfCard(reader.error->code()) : Situation::CardProblem;
            break;
    }
}

void ConsentModel::describeChosen(View& view, const Choice& choice) const {
    view.chosen = choice;
    view.document = choice.identity.document;
    if (view.severalReaders) view.reader = choice.identity.reader;
    view.pin = pinRulesOf(choice.identity.pin);
    const bool learned = lesson_ && lesson_->appliesTo(choice.identity);
    view.triesLeft = learned ? lesson_->triesLeft : choice.identity.pin.triesLeft;
    view.lastTry = (!learned && choice.identity.pin.lastTry) || view.triesLeft == 1;
    view.mayChange = choices_.size() > 1;
    if (operation_ == Operation::Cancelling) {
        view.situation = Situation::Cancelling;
    } else if (operation_ == Operation::Checking) {
        view.situation = Situation::Checking;
    } else if (operation_ == Operation::Working) {
        const bool pad = choice.identity.pin.onPinPad && task_ != Task::ShowCertificate;
        view.situation = pad ? Situation::OnPinPad : Situation::Working;
    } else if (choice.obstacle) {
        view.situation = *choice.obstacle;
        view.mayCheckAgain = view.situation == Situation::Unchecked && mayBeOtherLater(choice);
    } else if (task_ == Task::ShowCertificate) {
        view.situation = Situation::Approve;
    } else {
        view.situation = choice.identity.pin.onPinPad ? Situation::UsePinPad : Situation::EnterPin;
    }
}

View ConsentModel::view() const {
    View view;
    view.task = task_;
    view.isTest =
        believesTestIssuers_ || std::any_of(choices_.begin(), choices_.end(), std::mem_fn(&Choice::isTest));
    view.notice = notice_;
    view.error = error_;
    view.choices = choices_;
    view.severalReaders = snapshot_ && snapshot_->readers.size() > 1;
    if (operation_ == Operation::Ended) {
        view.situation = Situation::Ended;
        return view;
    }
    if (!snapshot_) return view;
    if (snapshot_->service && operation_ == Operation::None) {
        view.situation = Situation::ServiceProblem;
        view.error = snapshot_->service;
        return view;
    }
    if (operation_ != Operation::None) {
        describeChosen(view, *active_);
    } else if (const Choice* choice = chosen()) {
        describeChosen(view, *choice);
    } else if (lost_) {
        describeWithoutChoice(view);
        // A card that is being read again may be the one we miss; otherwise say what is missing.
        const bool cardThere = view.situation != Situation::NoCard && view.situation != Situation::NoReader &&
                               view.situation != Situation::Starting;
        if (!cardThere) view.situation = *lost_;
    } else if (!choices_.empty()) {
        view.situation = Situation::Choose;
    } else {
        describeWithoutChoice(view);
    }
    return view;
}

}  // namespace eleg
