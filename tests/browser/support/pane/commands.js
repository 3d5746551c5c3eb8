Office.onReady(() => {
  Office.actions.associate('noteItem', (event) => {
    Office.context.mailbox.item.notificationMessages.addAsync(
      'noted',
      {
        type: 'informationalMessage',
        message: `Noted by ${event.source.id}`,
        icon: 'icon-16',
        persistent: false,
      },
      () => event.completed(),
    );
  });
});
