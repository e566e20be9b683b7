// Everything that tests do in a page: `call` asks through a library and gives what came as plain values, `post` puts one
// raw message, `next` waits for a message of the protocol.
import * as library from "/page_library.js";
import * as client from "/page-client/eleg.js";

const LIBRARIES = { library, client };

window.call = async (which, name, ...given) => {
  try {
    return { value: await LIBRARIES[which][name](...given) };
  } catch (error) {
    return { error: { ...error, code: error.code, name: error.name, message: error.message } };
  }
};

// For what is to be looked at while the page waits: starts now, ended() tells what came.
window.begin = (...given) => {
  const waiting = window.call(...given);
  window.ended = () => waiting;
};

window.heard = (action) => library.heard.filter((message) => !action || message.action === action);

window.post = (message) => window.postMessage(message, "*");

window.next = (action, count = 1) =>
  new Promise((resolve) => {
    const look = () => {
      if (window.heard(action).length < count) return;
      window.removeEventListener("message", look);
      resolve(window.heard(action)[count - 1]);
    };
    window.addEventListener("message", look);
    look();
  });

window.ready = true;
