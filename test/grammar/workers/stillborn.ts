throw new Error('never starts');
