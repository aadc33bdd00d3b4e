/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in Portuguese (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_pt[] = {
	{ THEME_CLOSING, "conta|cartão|acesso|cpf|cadastro|e-mail|caixa|cnpj|token|aplicativo|itoken|chave|chip|linha … bloque*|suspens*|cancelad*|desativad*|encerrad*|restri*|limitad*|excluíd*|inativ*|cancelamento|excluid*" },
	{ THEME_CLOSING, "bloqueio|suspensão|cancelamento|encerramento|desativação|restrição|exclusão|inativação … conta|cartão|acesso|cpf|cadastro|e-mail|serviço|evitar|token|programado|imediato|cnh|cnpj" },
	{ THEME_CLOSING, "evite|evitar|evita … bloqueio|suspensão|cancelamento|interrupção|restrições|multa|multas|transtornos|encargos" },
	{ THEME_CLOSING, "desbloque*|reativ*|restabelec*|liber* … conta|acesso|cartão|cpf" },
	{ THEME_CLOSING, "fotos|arquivos|dados|vídeos … excluíd*|apagad*|perdid*|perder*|eliminad*" },

	{ THEME_GREETING, "prezado|prezada|caro|cara|olá|estimado … cliente|usuário|contribuinte|assinante|beneficiário|proprietário" },

	{ THEME_URGENCY, "em|até|dentro|prazo|próximas de # horas|dias" },
	{ THEME_URGENCY, "em|até|próximas|últimos|dentro # horas|dias" },
	{ THEME_URGENCY, "último|última|ultimo|ultima|últimos aviso|chance|dia|dias|notificação|oportunidade|lembrete|hoje" },
	{ THEME_URGENCY, "urgente|imediat*|urgência … ação|regulariz*|aten*|atualiz*|resposta|evit*|medidas|necess*" },
	{ THEME_URGENCY, "ação necessária|imediata|obrigatória|urgente" },
	{ THEME_URGENCY, "regularize|regularizar agora|imediatamente|hoje|situação|já|pendência|pendências|débito" },
	{ THEME_URGENCY, "prazo … expira|encerra|termina|final|vence|hoje|para" },

	{ THEME_SECRET, "confirme|confirmar|verifique|verificar|atualize|atualizar|valide|validar|sincronizar|sincronize|recadastre|reative|desbloqueie … conta|dados|identidade|senha|acesso|cadastro|informações|propriedade|e-mail|token|itoken|dispositivo|segurança" },
	{ THEME_SECRET, "atualização|verificação|confirmação|validação|sincronização|recadastramento … conta|dados|cadastro|cadastral|senha|acesso|token|segurança|identidade|obrigatória|e-mail" },
	{ THEME_SECRET, "entre|acesse|faça|clique … senha|login|conta|verificar|confirmar|atualizar|regularizar|desbloquear|internet_banking|validar" },
	{ THEME_SECRET, "senha … expira|expirou|expirar|vence|manter|expirará" },
	{ THEME_SECRET, "conta … verificada|confirmada|atualizada|validada" },
	{ THEME_SECRET, "carteira|wallet … atualiz*|verific*|sincroniz*|valid*|migra*" },
	{ THEME_SECRET, "dispositivo|navegador|token|módulo|isafe|aplicativo … desatualizad*|recadastr*|sincroniz*|habilit*|autoriz*|liberação" },

	{ THEME_PAYMENT, "forma|método|dados|cartão|informações de|do|crédito … pagamento|cartão|cobrança|crédito … atualiz*|confirm*|recus*|expir*|venc*" },
	{ THEME_PAYMENT, "atualize|atualizar|confirme … pagamento|cartão|cobrança" },
	{ THEME_PAYMENT, "pagamento|cobrança|fatura|boleto … recusado|pendente|não|atraso|vencid*|falhou|aberto|negad*|vencimento" },
	{ THEME_PAYMENT, "fatura|boleto|débito|débitos|dívida|pendência … vencid*|aberto|aberta|pendente|atraso|regulariz*|nome|protesto|anexo" },
	{ THEME_PAYMENT, "compra … aprovada|análise|não_reconhe*|valor … r$#|cancel*|ligue|reconhe*" },

	{ THEME_PRIZE, "você|voce foi|ganhou|acumulou|possui|tem|é … selecionad*|sortead*|prêmio|premio|pontos|ganhador|ganh*|escolhid*|resgat*|bônus|bonus" },
	{ THEME_PRIZE, "parabéns|parabens … ganhou|selecionad*|prêmio|você|sorteado|ganhador" },
	{ THEME_PRIZE, "pontos|milhas|livelo|esfera|bônus|bonus|cashback … expir*|resgat*|venc*|acumulad*|disponív*|saque|liberad*" },
	{ THEME_PRIZE, "resgatar|resgate|receba|retirar … pontos|prêmio|agora|bônus|milhas|benefício|grátis" },
	{ THEME_PRIZE, "prêmio|premio|benefício|beneficio|indenização|sorteio … disponív*|liberad*|receber|resgat*|ganh*|acumulado" },
	{ THEME_PRIZE, "caixa|caixas misteriosa|misteriosas|surpresa" },
	{ THEME_PRIZE, "cartão|vale presente|presentes … ganh*|grátis|resgat*|receb*|seleciona*" },
	{ THEME_PRIZE, "pesquisa|questionário|enquete … ganh*|prêmio|recompensa|presente|receb*" },
	{ THEME_PRIZE, "oferta|prêmio de|em prêmio|dinheiro" },
	{ THEME_PRIZE, "saldo|valores … disponível|a_receber|expir*|resgat*" },

	{ THEME_PARCEL, "encomenda|pacote|objeto|entrega|envio|pedido|mercadoria … retid*|aguardando|alfândega|pendente|não|tribut*|taxa|bloquead*|fiscalização|suspens*|devolv*|taxad*" },
	{ THEME_PARCEL, "taxa|taxas|tributo|imposto de|alfand*|aduan* … importação|entrega|alfandeg*|despacho|encomenda|envio" },
	{ THEME_PARCEL, "tentando|tentamos … entregar|contato … você" },

	{ THEME_TAX, "receita federal|cpf|declaração|imposto|fiscal|restituição|tributária|contribuinte … irregular*|pendên*|restri*|restitui*|regulariz*|bloque*|cancel*|suspens*|multa|sonegação|malha|receber|dívida" },
	{ THEME_TAX, "pendência|pendências|irregularidade|irregularidades|débito|débitos|restrição_fiscal|fiscais|cadastral|cadastrais|tributária*|tributário|grave" },
	{ THEME_TAX, "multa|multas|infração|detran|cnh|intimação|ipva|pedágio … trânsito|pag*|pendente|desconto|regulariz*|suspen*|processo|evitar|notificação|venc*" },
	{ THEME_TAX, "intimação|processo|mandado|ação … judicial|eletrônica|trabalhista|comparec*|movimentação|federal" },
	{ THEME_TAX, "nota fiscal … emitida|gerada|eletrônica|disponível|anexo|contra" },
	{ THEME_TAX, "restituição|auxílio|benefício|fgts|pis|inss … disponível|receber|liberad*|saque|consult*|valores" },

	{ THEME_QUOTA, "caixa|e-mail|armazenamento|espaço|quota|cota|nuvem … cheia|cheio|limite|excedid*|esgotad*|upgrade|atingiu|lotad*" },
	{ THEME_QUOTA, "webmail|e-mail|servidor … atualização|upgrade|manutenção|migração|atualize" },
	{ THEME_QUOTA, "nuvem|icloud|armazenamento|backup … expirad*|bloquead*|chei*|excluíd*|renov*|pagamento" },

	{ THEME_HELD, "mensagens|mensagem|e-mails … pendentes|retid*|quarentena|bloquead*|não_entregue*|liber*|fila" },

	{ THEME_DOCUMENT, "documento|arquivo|comprovante|orçamento|boleto|currículo|cotação … anexo|compartilhad*|baixar|visualizar|segue|recebeu|abaixo|disponível" },
	{ THEME_DOCUMENT, "segue|visualizar|baixar … anexo|comprovante|documento|boleto|nota|currículo" },
	{ THEME_DOCUMENT, "baixar|descarregar|acessar|abrir … anexo|anexos|arquivos|documentos|intimação|notificação" },
	{ THEME_DOCUMENT, "intimação|notificação_extrajudicial|processo_judicial|mandado|ação_judicial … online|urgente|anexo|visualizar|acessar|comparec*|pendente|consult*" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … envi*|transfer*|pag*|carteira|endereço|deposit*" },
	{ THEME_EXTORTION, "vídeo|câmera|webcam|gravei|gravado|gravação … masturb*|porno*|contatos|amigos|íntim*|satisf*|família" },
	{ THEME_EXTORTION, "hackeei|hackeado|hacker|invadi|invadido|malware|trojan … conta|dispositivo|acesso|sistema|computador" },

	{ THEME_GIFT_CARDS, "cartões|cartão-presente|vale-presente|gift … presente|cards|card … compr*|código|códigos|foto" },

	{ THEME_BANK_CHANGE, "dados_bancários|conta_bancária … alter*|mudan*|nov*|atualiz*|mudou" },
	{ THEME_BANK_CHANGE, "novos|nova|novo dados bancários|conta_bancária|chave_pix" },

	{ THEME_ALARM, "acesso|atividade|tentativa|compra|transação|login|movimentação … indevid*|suspeit*|não_autorizad*|incomum|novo_dispositivo|desconhecid*|não_reconhecid*|irregular|fraudulent*" },
	{ THEME_ALARM, "novo|outro|desconhecido dispositivo|aparelho|local" },
	{ THEME_ALARM, "não reconhece|reconheça|reconheceu|foi você" },
	{ THEME_ALARM, "alerta|aviso de segurança|fraude" },
	{ THEME_ALARM, "houve|detectamos|identificamos … acesso|atividade|tentativa|transação|compra|movimentação|irregularidade*" },

	{ THEME_ADVANCE_FEE, "milhões|milhão|bilhões … dólares|euros|reais|usd|libras|americanos" },
	{ THEME_ADVANCE_FEE, "doação|doou|herança|fundo|fundos|falecid*|testamento|beneficiári*|indenização|compensação … milhões|milhão|dólares|você|valor|dinheiro|euros|transfer*|caridade|recuperado" },
	{ THEME_ADVANCE_FEE, "parente|herdeir* … próximo|fundo|banco|falecid*" },
	{ THEME_ADVANCE_FEE, "câncer|doença|viúva|morte|leito … doação|fundo|dinheiro|caridade|órfãos|herança|deus|desejo|marido|filhos" },
	{ THEME_ADVANCE_FEE, "empréstimo|crédito … aprovado|liberado|juros|negativado|oferta|disponível|limite" },
	{ THEME_ADVANCE_FEE, "proposta … negócio|negócios|investimento|comercial" },
	{ THEME_ADVANCE_FEE, "invadir|intromissão|intrusão … privacidade" },
	{ THEME_ADVANCE_FEE, "proposta|negócio|transação|discussão confidencial|lucrativ*|particular" },
	{ THEME_ADVANCE_FEE, "escreva|contate|responda|chame|fale … whatsapp|telegram|e-mail_particular|e-mail_privado|e-mail_pessoal|email_particular" },
	{ THEME_ADVANCE_FEE, "amado|amada|querida|caro em_cristo|amada|amado|beneficiário|proprietário_do_e-mail" },
	{ THEME_ADVANCE_FEE, "pessoa|parceiro honest*|de_confiança|confiável" },
	{ THEME_ADVANCE_FEE, "selecionado|sorteado aleatoriamente" },
	{ THEME_ADVANCE_FEE, "doar|doação|donativos|doo … caridade|milhões|fundo|órfãos|instituição|instituições" },
	{ THEME_ADVANCE_FEE, "deus|graça|jesus … dinheiro|fundo|doação|desejo" },
	{ THEME_ADVANCE_FEE, "minha|meu querida|querido|cara|caro" },
	{ THEME_ADVANCE_FEE, "viúva|viúvas … fundo|órfãos|doente|donativos" },
	{ THEME_ADVANCE_FEE, "discutir … projeto|projecto|negócio|proposta" },

	{ THEME_SUBSCRIPTION, "assinatura|antivírus|proteção|licença|plano|conta … expirou|expirad*|renov*|expirar|vence|suspensa|expira" },
	{ THEME_SUBSCRIPTION, "vírus|ameaças|malware … detectad*|encontrad*|infectad*|computador|dispositivo" },

	{ THEME_LOVE, "garotas|mulheres|gatas|solteiras|novinhas|coroas|mulher|garota … nuas|safadas|quentes|ucranianas|perto_de_você|na_sua_região|te_esperando|esperando|carentes|nua|safada" },
	{ THEME_LOVE, "conheça|conhecer|encontre|converse|encontros … garotas|mulheres|gatas|solteiras|casadas|novinhas" },
	{ THEME_LOVE, "encontros|encontro|sexo casuais|casual|adultos|sem_compromisso|discretos|sexuais|hoje" },
	{ THEME_LOVE, "safada|safadas|tesão|transar|orgasmo|orgasmos|buceta|foder" },

	{ THEME_CURE, "ereção|ereções|erétil|pênis|pénis|virilidade|impotência|viagra|cialis|afrodisíaco*|libido" },
	{ THEME_CURE, "perder|perca|perde|perdeu|queimar|queime|emagrecer|emagreça|secar|eliminar|elimine … quilos|quilo|kg|kilos|peso|gordura|barriga" },
	{ THEME_CURE, "emagrec*|perda_de_peso|keto|cetogênic*|termogênico … pílula*|cápsula*|gomas|truque|segredo|rápid*|sem|natural*|chá|fórmula|dias" },
	{ THEME_CURE, "glicose|açúcar_no_sangue|diabetes|zumbido|artrose|artrite|dores|dor|neuropatia|calvície|micose|ronco|próstata|queda_de_cabelo|varizes|visão … natural*|truque|remédio|caseir*|alivi*|solução|segredo|elimin*|adeus" },
	{ THEME_CURE, "elimin*|alivi*|combat*|reduz*|control*|cure … diabetes|glicose|zumbido|artrose|neuropatia|micose|ronco|varizes|queda_de_cabelo|dores" },
	{ THEME_CURE, "diga|dê adeus" },
	{ THEME_CURE, "médicos|dentistas|cientistas … odeiam|escondem|chocados|surpresos" },
	{ THEME_CURE, "sem receita" },
	{ THEME_CURE, "óleo|gomas … cbd|cannabis|canabidiol" },

	{ THEME_GAMBLING, "giros|rodadas|apostas|aposta grátis|gratuitas|gratuitos" },
	{ THEME_GAMBLING, "bônus|bonus de boas-vindas|boas|depósito|cadastro" },
	{ THEME_GAMBLING, "cassino|casino|cassinos … bônus|bonus|depósito|jackpot|ganh*|jogos|online|giros|jogar|cadastr*" },
	{ THEME_GAMBLING, "bônus|jackpot|giros|jogue … cassino|casino" },
	{ THEME_GAMBLING, "apostas esportivas|desportivas" },
	{ THEME_GAMBLING, "sem|primeiro depósito" },

	{ THEME_RICHES, "bitcoin|bitcoins|btc|cripto|criptomoeda*|trading|forex|trader … ganh*|lucro*|lucrar|saque|saldo|milion*|grátis|renda|rico" },
	{ THEME_RICHES, "ganhe|ganhar|fature|faturar … por_dia|por_semana|em_casa|por_mês|todo_dia|diariamente" },
	{ THEME_RICHES, "renda|rendimento extra|passiva|passivo" },
	{ THEME_RICHES, "liberdade|independência financeira" },
	{ THEME_RICHES, "seja|torne-se|vire … milionário|rico" },
	{ THEME_RICHES, "saque|resgate … bitcoin|btc|cripto*|pendente|disponível" },

	{ THEME_LOAN, "empréstimo|empréstimos|crédito|consignado|financiamento … aprovad*|imediat*|liberad*|sem_consulta|negativad*|pré-aprovad*|rápid*|urgente|juros" },
	{ THEME_LOAN, "dívida|dívidas|débitos|nome … negoci*|quit*|desconto|limp*|serasa|acordo" },
	{ THEME_LOAN, "limpe|limpar seu|o nome" },
	{ THEME_LOAN, "taxas|juros a_partir|baixos|baixas" },
	{ THEME_LOAN, "investimentos|soluções com_taxas|financeiras" },

	{ THEME_CONTRACT, "plano|planos de_saúde|saúde|odontológico|empresarial … promocional|tabela|carência|reduz*|economiz*|desconto|cotação" },
	{ THEME_CONTRACT, "energia|placas|painéis solar|solares … economi*|instal*|desconto|grátis|reduz*" },
	{ THEME_CONTRACT, "economize|reduza … conta_de_luz|energia|custos" },
	{ THEME_CONTRACT, "seguro|consórcio … cotação|desconto|contemplad*|economiz*|barato" },
	{ THEME_CONTRACT, "reduza|reduzir … custos|carência|mensalidade" },

	{ THEME_BARGAIN, "#%|#_% de desconto|menos" },
	{ THEME_BARGAIN, "desconto|descontos|até de|com #%|#_%" },
	{ THEME_BARGAIN, "oferta|ofertas limitada|limitadas|exclusiva|exclusivas|especial|relâmpago|imperdível|imperdíveis|única" },
	{ THEME_BARGAIN, "compre|aproveite|peça|garanta|corra já|agora|hoje" },
	{ THEME_BARGAIN, "frete|teste|amostra grátis|gratuit*" },
	{ THEME_BARGAIN, "últimas unidades|horas" },
	{ THEME_BARGAIN, "black friday" },

	{ THEME_STAFF, "salário|salarial|holerite|folha_de_pagamento|salários … aumento|ajuste|reajuste|revisão|atualização|notificação|aviso" },
	{ THEME_STAFF, "aumento|reajuste|ajuste de|salarial salário|salários" },
	{ THEME_STAFF, "funcionários|colaboradores|servidores … manual|demiss*|avaliação|bônus|política|benefícios|lista" },
	{ THEME_STAFF, "recursos humanos" },

	{ THEME_TRADE, "solicitação|pedido de cotação|orçamento|compra" },
	{ THEME_TRADE, "anexo|anexa|segue … cotação|orçamento|pedido|ordem_de_compra|proforma|comprovante" },
	{ THEME_TRADE, "comprovante|aviso de pagamento|transferência|depósito" },

	{ THEME_ADVANCE_FEE, "caução|depósito|aluguel|renda … transferência|transferir|pix|pagar … chaves|visita|agente" },
	{ THEME_ADVANCE_FEE, "chaves … enviadas|enviar|envio|dhl|correio|correios" },
	{ THEME_ADVANCE_FEE, "empréstimo … taxa|antecipada|antecipado|depósito … liberar|liberação|receber" },

	{ THEME_TASK, "está|você_está … mesa|escritório|disponível … favor|tarefa|momento|urgente|ajuda" },
	{ THEME_TASK, "preciso|necessito … pequeno|rápido|grande favor" },
	{ THEME_TASK, "estou … reunião … ligação|ligações|falar|telefone|atender|e-mail" },
	{ THEME_TASK, "fique|mantenha|manter|deixe … entre_nós|confidencial|em_segredo|sigilo" },

	{ THEME_JOB, "trabalho|emprego|vaga … casa|remoto|meio_período|home_office … dia|diários|experiência|whatsapp|r$#|pix" },
	{ THEME_JOB, "sem|não_precisa|não_é_necessária|não_é_necessário experiência" },
	{ THEME_JOB, "renda extra … casa|dia|celular|whatsapp|diária" },
	{ THEME_JOB, "cliente oculto|misterioso" },

	{ THEME_MESSENGER, "fale|chame|contate|entre_em_contato|adicione|escreva|chama|responda … whatsapp|telegram|zap" },
	{ THEME_MESSENGER, "whatsapp|telegram … +#|@" },

	{ THEME_ROMANCE, "conhecê-lo|conhecê-la|te_conhecer|conhecer_você melhor|mais" },
	{ THEME_ROMANCE, "viúva|viúvo|órfã|órfão|soldado|militar … relacionamento|homem|mulher|missão|vida|confiança" },

	{ THEME_SEIZURE, "penhora|penhorar|bloqueio_judicial|mandado|busca_e_apreensão|protesto … conta|contas|bens|salário|cpf|nome|veículo|execu*" },
	{ THEME_SEIZURE, "processo|ação_judicial|intimação … contra_você|em_seu_nome|em_seu_cpf|judicial" },

	{ THEME_CALL, "ligue|ligar|telefone … cancelar|reembolso|contestar|estorno" },
	{ THEME_CALL, "cancelar|contestar|estorno|reembolso … ligue|ligar" },

	{ THEME_DENIAL, "nunca|jamais|não … solicita|solicitamos|solicitará|pedimos|pede|pedirá|envia|enviamos" },
	{ THEME_DENIAL, "não|nunca compartilhe|informe|forneça|divulgue|clique|partilhe" },

	{ THEME_UNSUBSCRIBE, "descadastrar|descadastre-se|descadastramento|desinscrever" },
	{ THEME_UNSUBSCRIBE, "cancelar|anular … inscrição|subscrição|recebimento" },
	{ THEME_UNSUBSCRIBE, "não|deixar … receber … e-mails|emails|mensagens|newsletter" },
};
