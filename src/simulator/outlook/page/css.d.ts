declare module '*.css' {
  const text: string;
  // The bundler's own form for a file taken as text.
  export default text;
}
