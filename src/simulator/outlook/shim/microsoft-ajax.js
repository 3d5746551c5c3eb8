// The members of the MicrosoftAjax library that the Office library looks for and uses. With them in
// place it fetches nothing from the network.
(() => {
  function namespace() {
    return undefined;
  }

  function registerClass(_name, base) {
    if (base) this.prototype = Object.create(base.prototype);
    return this;
  }

  class StringBuilder {
    constructor(text) {
      this.parts = text === undefined ? [] : [String(text)];
    }
    append(text) {
      this.parts.push(String(text));
      return this;
    }
    toString(separator) {
      return this.parts.join(separator ?? '');
    }
  }

  window.Type = Object.assign(window.Type ?? {}, { registerNamespace: namespace, registerClass });
  window.Sys = Object.assign(window.Sys ?? {}, {
    StringBuilder,
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value) => JSON.stringify(value),
        deserialize: (text) => JSON.parse(text),
      },
    },
    Debug: { trace: namespace },
  });

  // Both answer with an error to throw, or null when the arguments are as they should be.
  Function._validateParams ??= () => null;
  Function._validateParameter ??= () => null;

  function problem(name, message) {
    const error = new Error(message ?? name);
    error.name = name;
    return error;
  }
  Error.argument ??= (name, message) => problem('Sys.ArgumentException', message ?? name);
  Error.parameterCount ??= (message) => problem('Sys.ParameterCountException', message);
})();
