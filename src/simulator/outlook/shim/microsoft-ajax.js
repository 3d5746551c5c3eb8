// The members of the MicrosoftAjax library that the Office library looks for and uses. With them in
// place it fetches nothing from the network.
(() => {
  function registerNamespace(path) {
    let at = window;
    for (const name of path.split('.')) {
      at[name] ??= {};
      at = at[name];
    }
  }

  // Called on the class itself, a function.
  function registerClass(_name, base) {
    if (base) Object.setPrototypeOf(this.prototype, base.prototype);
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

  window.Type = Function;
  Function.registerNamespace = registerNamespace;
  Object.defineProperty(Function.prototype, 'registerClass', {
    value: registerClass,
    writable: true,
    configurable: true,
  });
  window.Sys = Object.assign(window.Sys ?? {}, {
    StringBuilder,
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value) => JSON.stringify(value),
        deserialize: (text) => JSON.parse(text),
      },
    },
    Debug: { trace: () => undefined },
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
