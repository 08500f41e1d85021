using ForecastScoring.Options;

return ScoringCommand.Run(args, Console.Out, Console.Error, isTerminal: !Console.IsErrorRedirected);
