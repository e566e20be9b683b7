// One request from the first picture to the answer: model, window, card and validation put together.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "app/dialogs/consent_dialog.h"
#include "app/dialogs/consent_model.h"
#include "app/dialogs/eid_checks.h"
#include "app/dialogs/intent.h"
#include "app/services/card_service.h"
#include "app/services/language.h"
#include "app/services/request.h"

namespace eleg {

class ConsentSession : public QObject {
    Q_OBJECT

 public:
    /// `request` and `keyStore` outlive the session. `clock` tells the time of day, `steady` the time
    /// between. `validation` is called when the window's first picture is on its way to the screen, or a
    /// quarter of a second has passed; it does not return null.
    ConsentSession(const Request& request, KeyStore& keyStore, ConsentModel::Clock clock,
                   EidChecks::ServiceSource validation,
                   ConsentDialog::Clock steady = ConsentDialog::steadyClock, QObject* parent = nullptr);
    ~ConsentSession() override;

    /// Shows the window and starts to look for cards. `takeFocus`: whether the window may come to the front.
    void start(bool takeFocus);
    /// The caller has gone: ends at once with UserCancelled.
    void abandon();

    ConsentDialog& dialog() { return *dialog_; }
    const std::optional<Result<Answer>>& result() const { return result_; }
    /// Whether the PIN of an approved e-ID is in memory, until its last word is there.
    bool holdsPin() const { return pin_.has_value(); }

 signals:
    /// result() is there.
    void finished();

 private:
    void render();
    void checkChoices(const View& view);
    void settle();
    void act();
    void approve();
    void begin(SecureBuffer pin);
    void cancel();
    void signWith(SecureBuffer pin);
    void signingEnded(const Result<SignOutcome>& outcome);
    void algorithmsFound(const Result<std::vector<SignatureAlgorithm>>& algorithms);
    void failed(const Error& error);
    Answer answerFor(const SignOutcome& outcome) const;
    void finish(Result<Answer> result);

    const Request& request_;
    ConsentModel model_;
    Language language_;
    std::unique_ptr<ConsentDialog> dialog_;
    Intent intent_;
    EidChecks checks_;
    CardService cards_;
    std::optional<Certificate> approved_;  ///< of the e-ID that was approved
    std::optional<SecureBuffer> pin_;      ///< of it, while its last word on revocation is waited for
    std::optional<Result<Answer>> result_;
    bool cancelled_ = false;
    QTimer patience_;   ///< how long a cancelled card may take to come to rest
    QTimer paintTime_;  ///< how long the rest of a card, and validation, wait for the window's first picture
};

}  // namespace eleg
