using System.Globalization;
using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>The parameters of a training as LightGBM reads them: name=value, with spaces between.</summary>
internal static class ParameterText
{
    /// <summary>Parameters that have a member here, and its name.</summary>
    private static readonly Dictionary<string, string> Members = new()
    {
        ["num_iterations"] = nameof(BoosterOptions.Iterations),
        ["learning_rate"] = nameof(BoosterOptions.LearningRate),
        ["num_leaves"] = nameof(BoosterOptions.Leaves),
        ["min_data_in_leaf"] = nameof(BoosterOptions.MinimumRowsPerLeaf),
        ["lambda_l2"] = nameof(BoosterOptions.L2),
        ["early_stopping_round"] = nameof(BoosterOptions.EarlyStoppingRounds),
        ["seed"] = nameof(BoosterOptions.Seed),
        ["num_threads"] = nameof(BoosterOptions.Threads),
        ["categorical_feature"] = "BoosterData.WithCategorical",
    };

    /// <summary>Parameters that the objective, the start scores or the data rest on, or that files and other machines belong to.</summary>
    private static readonly HashSet<string> Fixed =
    [
        "objective", "num_class", "metric", "boosting", "linear_tree", "task", "data", "valid", "config", "input_model", "output_model",
        "output_result", "save_binary", "snapshot_freq", "boost_from_average", "is_unbalance", "scale_pos_weight", "tree_learner", "device_type",
        "num_machines", "machines", "machine_list_filename", "local_listen_port", "time_out", "pre_partition", "header", "label_column",
        "weight_column", "group_column", "ignore_column", "two_round", "parser_config_file", "bagging_by_query",
        "convert_model", "convert_model_language", "pos_bagging_fraction", "neg_bagging_fraction",
    ];

    /// <summary>Parameters whose value stands where none is given.</summary>
    private static readonly (string Name, string Value)[] Defaults = [("verbosity", "-1"), ("deterministic", "true")];

    /// <summary>The most threads of a training or a prediction.</summary>
    internal static int ThreadCount(int threads) => threads == -1 ? ThreadGate.UsualThreadCount : threads;

    /// <exception cref="ArgumentException">A parameter is none of LightGBM's, has a member here, or must be as it is.</exception>
    internal static string Of(BoosterOptions options, BoosterData data, int classCount)
    {
        Dictionary<string, string> given = Given(options);
        var text = new List<string>
        {
            "objective=custom",
            "metric=none",
            "boosting=gbdt",
            "boost_from_average=false",
            Number("num_class", classCount),
            Number("learning_rate", options.LearningRate),
            Number("num_leaves", options.Leaves),
            Number("min_data_in_leaf", options.MinimumRowsPerLeaf ?? BoosterDefaults.MinimumRowsPerLeaf(data.RowCount)),
            Number("lambda_l2", options.L2),
            Number("seed", options.Seed),
            Number("num_threads", ThreadCount(options.Threads)),
        };
        if (data.CategoricalFeatures.Count > 0)
            text.Add("categorical_feature=" + string.Join(',', data.CategoricalFeatures));
        foreach ((string name, string value) in Defaults)
            given.TryAdd(name, value);
        // Column by column, sums do not depend on the number of threads.
        if (!given.ContainsKey("force_row_wise"))
            given.TryAdd("force_col_wise", "true");
        text.AddRange(given.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + pair.Value));
        return string.Join(' ', text);
    }

    private static Dictionary<string, string> Given(BoosterOptions options)
    {
        var given = new Dictionary<string, string>();
        foreach ((string name, string value) in options.Parameters)
        {
            string parameter = ParameterNames.Of(name) ?? throw Invalid($"LightGBM has no parameter '{name}'.");
            if (Members.TryGetValue(parameter, out string? member))
                throw Invalid($"The parameter '{name}' is not given by name: set {member}.");
            if (Fixed.Contains(parameter))
                throw Invalid($"The parameter '{name}' cannot be given: the objective, the data or the model's file rest on its value.");
            if (string.IsNullOrEmpty(value) || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '=' or '#'))
                throw Invalid($"The value of the parameter '{name}', '{value}', is empty, or has a space, a control character, '=' or '#', which LightGBM cannot read.");
            if (!given.TryAdd(parameter, value))
                throw Invalid($"The parameter '{parameter}' is given twice, as '{name}' too.");
        }

        return given;
    }

    private static string Number(string name, double value) => name + "=" + value.ToString("R", CultureInfo.InvariantCulture);

    private static ArgumentException Invalid(string text) => new(text, "options");
}
